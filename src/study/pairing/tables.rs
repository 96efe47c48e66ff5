//! Words that tell little or nothing of what a question asks. The tables are meant to be edited; words are in lower
//! case and without apostrophes.

/// Articles and pronouns: they change with the point of view and tell nothing of what is asked.
pub(super) const POINTERS: &str = "\
    a an the i me my mine we us our ours you your yours he him his she her it its they them their theirs ive im \
    id ill youre youve theyre theyve weve were itself myself yourself ourselves themselves am";

/// Words of the grammar and of asking: they tell nothing of what is asked.
pub(super) const STOP: &str = "\
    do does did done doing be is are was been being isnt arent wasnt werent has have had having hasnt havent \
    hadnt can could will would shall should may might must dont doesnt didnt cant cannot couldnt wont wouldnt \
    shouldnt not never no without neither nor and or but if then than that this these those there here of to in \
    on at by for from with into onto over under about around between through as so such too very more most much \
    many some any all each every both either own also just only even still yet already ever always often usually \
    generally when where why how what which who whom whose whether because while until during out up off down \
    else other another again once please think say feel feels felt believe believes thinking agree disagree \
    extent statement statements following opinion likely unlikely usual using get got gets getting go goes going \
    come comes coming make makes made making put let lets e g eg etc s t rather instead one like whenever across \
    upon";

/// Words that many questions of such surveys have: they tell little of what is asked.
pub(super) const WEAK: &str = "\
    service services need needs needed want wants wanted use used uses give gives gave given take takes took \
    taken keep keeps kept look looks looked find finds found know knows see seen saw help helps helped helpful \
    work works worked thing things anything something everything way ways time times day days hour hours minute \
    minutes week weeks month months year years last past next first new able well really quite part lot number \
    kind type sort good great rate rating rank satisfied satisfy satisfaction experience experiences provide \
    provides provided offer offers offered ask asks asked case provider overall currently recent today two three \
    four five ten same right enough easy easily important importance high home people understand understood \
    clear clearly quickly fast long short soon expect expected show shows showed shown nobody somebody anybody \
    everyone everybody within after say says said start starts started receive receives received begin begins set \
    stand stands bring brings brought came less little nothing follow follows several small talk talked try tries \
    tried twice place regular regularly stop stops together whatever mean means meant intend carefully properly \
    full fully whole longer cause causes caused";

/// True where `word` is one of a table's.
pub(super) fn holds(table: &str, word: &str) -> bool {
    table.split(' ').any(|known| known == word)
}
