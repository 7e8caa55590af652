import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  hello: (name) => `Helo ${name}`,
  family: {
    can: 'Beth gallwch chi ei wneud nawr',
    raise: 'Dweud wrthym fod rhywbeth o’i le',
    raiseWhy: 'Am unrhyw ysbyty, ar unrhyw adeg. Mae’n mynd at bobl sy’n gorfod ateb, a gwelwch pwy sydd wedi’i gymryd.',
    page: 'Darllen beth mae ymwelwyr yn ei ofyn am ofal rhywun',
    tell: (name) => `Dywedwch wrthym sut mae ${name}`,
    forThem: (name) => `Beth fyddai ${name} yn ei ddweud, hyd y gwyddoch. Cedwir atebion ${name} ar wahân.`,
    tellWhy: 'Yn eich geiriau eich hun. Mae’n mynd at y bobl sy’n talu am y gofal, yn eich enw chi. Nid yw’r ysbyty yn ei ddarllen.',
    soon: (name) => `Byddwn yn ymweld â’r ysbyty lle mae ${name}`,
    lookAt: 'Oes rhywbeth rydych chi am i ni edrych arno?',
    sayIt: 'Dywedwch wrthym cyn i ni fynd. Nid oes rhaid i chi.',
    goOn: 'Dechreuoch chi ddweud wrthym. Ewch ymlaen.',
    weHaveIt: 'Diolch. Mae’r hyn a ddywedoch gennym ni.',
    sayMore: 'Dweud mwy wrthym',
    answered: 'Beth ateboch chi',
    yours: 'Beth ddywedoch chi wrthym',
    coming: 'Beth sydd eto i ddod',
    comingWhy: 'Yr hyn a welwyd ar ymweliad, lle mae eich perthynas neu benderfyniad er ei les yn dweud y cewch ei ddarllen. Nes bod hynny wedi’i gofnodi, ni ddangosir cofnod neb yma.',
    without: 'Nid oes rhaid i chi aros am Lantern. Gallwch bob amser ffonio’r ysbyty, y cyngor neu’r bobl sy’n talu am y gofal.',
  },
  nobody: {
    title: 'Dim byd yma eto',
    why: 'Nid oes sedd gan eich cyfrif, felly nid oes ymweliadau na phobl i’w dangos. Gall pwy bynnag a’ch gwahoddodd roi un i chi.',
    raise: 'Gallwch godi pryder o hyd',
    raiseWhy: 'Am unrhyw ysbyty. Ni wrthodir pryder byth.',
  },
};
