/** The first words of Monero's English list (monero-project/monero, src/mnemonics/english.h), which no package carries. */
export const MONERO_SAMPLE =
  `abbey abducts ability ablaze abnormal abort abrasive absorb abyss academy aces aching acidic acoustic acquire
  across actress acumen adapt addicted adept adhesive adjust adopt adrenalin adult adventure aerial afar affair
  afield afloat afoot afraid after against agenda aggravate agile aglow agnostic agony agreed ahead aided ailments
  aimless airport aisle ajar akin alarms album alchemy alerts algebra alkaline alley almost aloof alpine already
  also altitude alumni always amaze ambush amended amidst ammo amnesty among amply amused anchor android anecdote
  angled ankle annoyed answers antics anvil anxiety anybody apart apex aphid aplomb apology apply apricot aptitude
  aquarium arbitrary archer ardent arena argue arises army around arrow arsenic artistic ascend ashtray aside
  asked asleep aspire assorted asylum athlete atlas atom atrium attire auburn auctions audio august aunt austere
  autumn avatar avidly avoid awakened awesome awful awkward awning awoken axes axis axle aztec azure baby bacon
  badge baffles bagpipe bailed bakery balding bamboo banjo baptism basin batch bawled bays because befit begun
  behind being below bemused benches berries bested betting bevel beware beyond bias bicycle bids bifocals biggest
  bikini bimonthly binocular biology biplane birth biscuit bite biweekly blender blip bluntly boat bobsled bodies
  bogeys boil boldly bomb border boss both bounced bovine bowling boxes boyfriend broken brunt bubble buckets
  budget buffet bugs building bulb bumper bunch business butter buying buzzer bygones byline bypass`.split(/\s+/);
