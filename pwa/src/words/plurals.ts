// Welsh counts in six forms (0, 1, 2, 3, 6 and the rest); English in two.
import type { Tongue } from './language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = { en: new Intl.PluralRules('en'), cy: new Intl.PluralRules('cy') };

/** The form for this count, with `#` as the number: plural('en', 3, { one: '# thing', other: '# things' }). */
export function plural(tongue: Tongue, count: number, forms: Forms): string {
  return (forms[rules[tongue].select(count)] ?? forms.other).replace('#', String(count));
}
