/** "â Larkmere", "ag Ash Ward": with a name, as Welsh says it before a consonant and before a vowel. */
export const withName = (name: string) => `${/^([aeiouâêîôûŵŷ]|y[^aeiou])/i.test(name) ? 'ag' : 'â'} ${name}`;
