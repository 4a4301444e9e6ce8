import type { Chance } from './chance.ts';

const SAINTS = `badarn beblig daniel deilo dudno edwen elli fair fihangel fyllin gadfan gefni gollen gybi gynog illtud
newydd padrig rhystud rwst sadwrn santffraid teilo tydfil wenog ynys ystumdwy`.split(/\s+/);
const BEGINNINGS = ['Aber', 'Bryn', 'Caer', 'Cefn', 'Coed', 'Cwm', 'Dol', 'Glan', 'Maes', 'Nant', 'Pont', 'Tre', 'Tŷ'];
const RESTS = `adar afon arth celyn dâr derwen dŵr eglwys faes felin fôr gaer garreg glas gog gwyn hafod haf helyg llwyd
mawr môn mynach onnen pandy rhos rhyd sychan tawe teg tylwyth wen wern ysgol`.split(/\s+/);
const LINKS = ['Pen-y-', 'Rhyd-y-', 'Tal-y-', 'Pentre-', 'Tŷ’n-y-', 'Ynys-y-'];
const SIDES = ['Gogledd', 'De', 'Uchaf', 'Isaf', 'Ganol', 'Newydd'];

/** A made-up town or village of Wales: "Llandeilo", "Pen-y-dŵr". */
export function welshPlace(chance: Chance): string {
  const form = chance.whole(1, 10);
  if (form <= 4) return `Llan${chance.pick(SAINTS)}`;
  if (form <= 8) return chance.pick(BEGINNINGS) + chance.pick(RESTS);
  return chance.pick(LINKS) + chance.pick(RESTS);
}

/** A made-up ward of Wales: "Llanfair Uchaf", "Bryngwyn a Thregaron". */
export function welshWard(chance: Chance): string {
  const form = chance.whole(1, 10);
  if (form <= 6) return welshPlace(chance);
  return form <= 8 ? `${welshPlace(chance)} ${chance.pick(SIDES)}` : `${welshPlace(chance)} a ${welshPlace(chance)}`;
}
