//! Forms and spellings of one word that no rule makes one.

/// Irregular forms, a base a line, then what is read as it; and words that a stemmer would take for one with others
/// ("manager" and "manageable"), under themselves.
pub(super) const IRREGULAR: &str = "\
    respond response responses responsive responsiveness\n\
    client customer customers\n\
    patience patiently\n\
    advisership adviser advisers advisor advisors\n\
    consultantship consultant consultants\n\
    assistantship assistant assistants\n\
    attendantship attendant attendants\n\
    companionship associate associates\n\
    operatorship operator operators\n\
    travellership traveller travellers traveler travelers\n\
    supportership supporter supporters\n\
    respondentship respondent respondents\n\
    applicantship applicant applicants\n\
    insurership insurer insurers\n\
    lectureship lecturer lecturers\n\
    merchandise goods\n\
    elevator escalator escalators\n\
    answerable accountable\n\
    stable stability\n\
    urgent urgency\n\
    explain explanation explanations\n\
    decide decision decisions\n\
    choose choice choices chose chosen\n\
    solve solution solutions\n\
    resolve resolution resolutions\n\
    complain complaint complaints\n\
    deliver delivery deliveries\n\
    depart departure departures\n\
    fail failure failures\n\
    pay payment payments paid\n\
    advise advice\n\
    behave behaviour behavior\n\
    know knowledge knowledgeable knew known\n\
    lose loss lost\n\
    buy purchase purchased purchases bought\n\
    child children\n\
    able ability\n\
    simple simplicity simply\n\
    speed speedy\n\
    easy easily ease easier easiest\n\
    take took taken\n\
    send sent\n\
    tell told\n\
    understand understood\n\
    feel felt\n\
    keep kept\n\
    meet met\n\
    speak spoke spoken\n\
    give gave given\n\
    sell sold\n\
    hear heard\n\
    find found\n\
    bring brought\n\
    hold held\n\
    sleep slept\n\
    spend spent\n\
    write wrote written\n\
    go went gone\n\
    come came\n\
    make made\n\
    say said\n\
    see saw seen\n\
    begin began begun\n\
    leave left\n\
    deal dealt\n\
    get got gotten\n\
    run ran\n\
    broken broke\n\
    forget forgot forgotten\n\
    fly flew flown\n\
    ring rang\n\
    mean meant\n\
    teach taught\n\
    stand stood\n\
    win won\n\
    grow grew grown\n\
    drive drove driven\n\
    eat ate\n\
    build built\n\
    lend lent\n\
    show shown\n\
    lay laid\n\
    hide hidden hid\n\
    stick stuck\n\
    throw thrown threw\n\
    wear worn wore\n\
    lead led\n\
    safe safety\n\
    clean cleanliness\n\
    clear clarity\n\
    honest honesty\n\
    frequent frequency\n\
    accurate accuracy\n\
    private privacy\n\
    vary variety various\n\
    register registration\n\
    treat treatment\n\
    maintain maintenance\n\
    sign signage\n\
    light lit\n\
    catch caught\n\
    drink drank drunk\n\
    fall fell fallen\n\
    steal stole stolen\n\
    wake woke\n\
    warm warmth\n\
    analyze analysis\n\
    succeed success successful successfully\n\
    timely timeliness\n\
    pack packaging\n\
    place placement\n\
    refer referral\n\
    withdraw withdrew\n\
    argue argument arguments\n\
    create creation\n\
    describe description\n\
    introduce introduction\n\
    judge judgmental\n\
    notify notification\n\
    permit permission\n\
    produce production\n\
    provide provision\n\
    publish publication\n\
    receive receipt\n\
    recognize recognition\n\
    reduce reduction\n\
    rely reliance\n\
    retain retention\n\
    settle settlement\n\
    weigh weight\n\
    managership manager managers management managerial\n\
    official officer officers\n\
    individual personal personally\n\
    tuition training trained trainer\n\
    assembly meeting meetings\n\
    division department departments\n\
    flat apartment apartments\n\
    worldwide international\n\
    busier busy\n\
";

/// Spellings that no rule makes one, likewise. The stem of "friendly" would be that of "friend".
pub(super) const SPELLINGS: &str = "\
    center centre\n\
    centers centres\n\
    program programme\n\
    programs programmes\n\
    license licence\n\
    licenses licences\n\
    check cheque\n\
    checks cheques\n\
    inquiry enquiry\n\
    inquiries enquiries\n\
    catalog catalogue\n\
    dialog dialogue\n\
    judgment judgement\n\
    skillful skilful\n\
    meter metre\n\
    tire tyre\n\
    curb kerb\n\
    phone telephone\n\
    phoned telephoned\n\
    analyze analyse\n\
    analyzed analysed\n\
    courteous friendly friendliness\n\
    representatives reps\n\
    representative rep\n\
    adviser advisor\n\
    advisers advisors\n\
    advertisements adverts ads\n\
    information info\n\
";
