/** Words that most English sentences have, without those that are words of its neighbours as well (a, me, in, no, was, die). */
export const ENGLISH = new Set(
  `about above account active add address after again all also always amount and any app appears approve are arrived ask back balance be because
been before below between block both bridge browser but button by can cannot case chain chains change check choose click close coin coins compare
confirm confirmed copy could data day days delete deposit device did different does done each either else enter error every everything exchange
explorer failed fee fees find first for from full funds get gets give given go gone good had happened has hash have here his hour hours how if
into is isn't it it's its itself just keep know last let like limit link list lock long look lost made make many may message minutes money more
most move much must name need needs network networks never new next nobody not nothing now number of off old on once one only open or other our
out over own page paid part pay payment pending people permission person phone please press price put read received receive reject reply restart
right same saw say says scam screen second security see seen send sends sent set settings should show shown shows sign site since slow so some
somebody someone soon sorry source staff start status step steps still stop store such support sure swap take tell than thank thanks that the
their them then there these they thing this those through time to token tokens too took transaction transfer try two type under until up update
use used using value very via view wait wallet want wants was way we were what when where whether which while who whose why will with withdraw
within without word words work would wrong yes yet you your yours i i'm i'll i've you're you'll you've don't doesn't didn't can't won't we'll
hello hi morning afternoon evening afterwards anything arrive arrives at least less well often usually late left stay stays free paper photo file files
memo tag missing storage owner owners typing writing finds days weeks country office costs size big small smaller enough word great glad happy fine
later earlier tomorrow yesterday ledger firmware version wallets addresses approvals approval revoke confirmations ok okay sure tap`.split(
    /\s+/u,
  ),
);
