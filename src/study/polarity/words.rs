//! The words by which a question is told to speak well or ill of a service. The tables are meant to be edited.

use crate::wordlist::WordList;

/// Good for the service: words and phrases between `|`. `*` at the end of a word stands for any ending.
pub(super) const GOOD: &str = "\
    easy|easily|fast|quick*|prompt*|short wait*|short|helpful*|helps|friendly|polite*|courteous*|respect*|meets|\
    meet customer expectations|meets customer expectations|exceed*|satisf*|happy|pleased|delight*|empath*|resolve*|\
    solve*|first contact|first call|trust*|recommend*|knowledgeable|responsive*|listen*|care about|cares about|\
    care for|good job|good|clear|clearly|fair|fairly|understand*|reliab*|excellent|excellence|loyal*|stay with|\
    on time|in time|convenient*|efficien*|professional*|personal*|proactive*|value*|great|well|enjoy*|simple|\
    accessible|available|transparent*|honest*|keep* promise*|keep* our promise*|keep* its promise*|\
    keep* their promise*|keep* the promise*|keep* my promise*|keep* our word|keep* its word|keep* their word|\
    kept promise*|kept our promise*|kept its promise*|kept their promise*|kept the promise*|kept its word|\
    kept their word|promise* kept|promise* are kept|promise* is kept|promise* was kept|promise* were kept|\
    when we promise*|as promised|same day|same working day|call* back|call* me back|call* us back|call* them back|\
    call* customers back|phone* back|get* back to|got back to|keep* me informed|kept informed|well informed|informed|\
    inform customers|up to date|straight away|right away|immediately|at once|soon|early|within a day|within a minute|\
    within an hour|attentive*|patient with|patiently|kind|kindly|clean*|affordable|cheap|dependabl*|effortless*|\
    smooth*|straightforward|thorough*|undamaged|take ownership|takes ownership|took ownership|puts customers first|\
    put customers first|correct|correctly|in stock|without any trouble|without trouble|no trouble|said sorry|\
    say sorry|responsibility|competent|confident|welcom*|safe|accura*|consistent*|improve*|buy again|buy more|\
    do more business|use again|acts on|act on|acted on|impartial*|unbiased|painless*|gentl*|quiet|calm*|stable|\
    seriously|get through|got through|gets through|enough|sufficient*|plenty|adequate*|within hours|within minutes|\
    within days|within a few|covers|covered|pleasantly surprised|modern|fresh|flexib*|generous*|spacious|comfortabl*|\
    warm|valued|appreciated|explained well|says sorry|better than|repaired|repair fault*|repairs fault*|\
    repair the fault*|repair problem*|repair defect*|repair damage*|repair breakdown*|fix|fixes|fixed|mend|mends|\
    mended|careful*|with care|up front|from the start|alike|first attempt|first go|first visit|only once|just once|\
    once only|stimulat*|interesting|lively|spotless*|in good time|well ahead|beforehand|in advance|a say|rewarded|\
    we explain|explains|explained to|is explained|are explained|was explained|were explained|within the time|\
    within the promised|within the agreed|within the stated|sympath*|considerate|tactful*|relevant|useful|of use|\
    pleasant*|punctual*|tidy|tasty|reasonabl*|intact|in one piece|seamless*|intuitive|precise*|acceptabl*|equal*|\
    put right|puts right|set right|an apology|apolog*|corrected|single time|once|worry less|predict*";

/// Bad for it.
pub(super) const BAD: &str = "\
    hard to|hard|difficult*|slow*|waiting too long|long wait*|long time|on hold|repeat myself|repeat themselves|\
    repeat their|repeat my|repeat the same|repeat information|rude*|frustrat*|switch companies|switch company|\
    switch provider*|likely to switch|switch to another|leave the company|leave us|stop buying|stop using|\
    likely to cancel|plan to cancel|going to cancel|consider cancel*|was cancel*|were cancel*|are cancel*|be cancel*|\
    been cancel*|crowded|overcrowded|out of stock|poor*|bad|badly|worse*|fail*|ignor*|transferred|passed around|\
    passed from|confus*|annoy*|sell* before|selling before|give up|gave up|unresolved|refused|refuses|refusal*|\
    refusing|argue*|disappoint*|angry|stress*|impossible|lose customers|losing customers|less business|much less|\
    less likely to do|fall short|falls short|fell short|burn* out|burnout|overcharg*|mislead*|struggle*|scripted|\
    follow a script|expendable|complicat*|cumbersome|expensive|overpriced|impatien*|unsolved|untrustworthy|\
    indifferen*|incompeten*|dirty|late|in the dark|break* promise*|break* our promise*|break* its promise*|\
    break* their promise*|broke promise*|broke its promise*|broke their promise*|broken promise*|promise* broken|\
    promise* are broken|promise* were broken|promise* was broken|hassle*|neglect*|hidden|jargon|too *|have to stand|\
    wait* long|had to wait|took long|take* long|taken long|last* long|stand long|stood long|in line long|\
    on hold long|for long|long queue*|long line*|are long|is long|was long|were long|took days|took weeks|\
    took months|took hours|takes days|takes weeks|takes months|wait* days|wait* weeks|wait* months|wait* hours|\
    again and again|over and over|several times|more than once|twice|biased|reject*|painful*|hurt*|nois*|loud|filthy|\
    bother*|nuisance|burden*|had to stand|rush*|left lying|left alone|left behind|kept dropping|keep* dropping|\
    drop* out|crash*|kept changing|keep* changing|no idea|went wrong|goes wrong|surpris*|forget*|forgot*|lack of|\
    higher than|closed|out of order|broke down|break* down|broken|miss|misses|missed|missing|fuss*|difficult to|\
    impossible to|slow to|reluctant to|struggle* to|unwilling to|lost|outdated|chase*|have to chase|cold|indifferent|\
    abandon*|lied|lie to|rip* off|terribl*|awful*|horribl*|useless|pointless|vague*|ambiguous|misinform*|wrong*|\
    incorrect*|overhear*|worry*|worri*|nothing was done|nothing is done|nothing happen*|nothing change*|later|\
    freezing|scratch*|pay more|paid more|cost more|costs more|more expensive|careless*|hide|hides|hiding|lose|loses|\
    losing|take days|take weeks|take months|take hours|undue|too late|had to|having to|boring|bored|dull|untrue|\
    stupid|foolish|silly|over our head*|over my head*|over their head*|behind our back*|behind my back|in pain|\
    still wait*|still not|yet to|longer than|long while|endless*|several goes|several attempts|several tries|\
    several calls|takes several|took several|takes many|took many|than i do|less than my|less than i|\
    more than i want*|no warning|without warning|without any warning|without even|without telling|stranger*|\
    sprung on|pushed|pushy|pressur*|pester*|shout*|blam*|humiliat*|embarrass*|patroni*|dismissive|brushed off|\
    fobbed off|cheat*|deceiv*|tricked|hung up|cut off|mess|messy|chao*|disorgani*|smell*|stink*|understaff*|\
    unanswered|undelivered|irrelevant|meaningless|keeps crashing|lack *|lacks *|lacking *|would switch|\
    want to switch|switch supplier*|switch bank*|to a competitor|to competitors|to the competition|would leave|\
    thought of leaving|think* of leaving|think* about leaving|consider* leaving|consider* switching|go elsewhere|\
    going elsewhere|look* elsewhere|bureaucra*|red tape|unnecessar*|needless*|dropped|nerves|leave because|\
    left because|pass* on my data|pass* my data|sell* my data|data on to others|share* my data|share* customer* data|\
    data to third parties|overwork*|overload*|overwhelm*|exhaust*|short staffed|short of staff|out of date|\
    old fashioned|staff turnover|heavy workload|nobody told|nobody said|nobody explain*|nobody warned|no one told|\
    no one explain*|never told|not told|nobody knew|second time|for ages|again to|all over again|once again|\
    read* from a script|stick to a script|stick to the script|sticks to the script|different answers|contradict*|\
    kept waiting|keep me waiting|keep us waiting|keeps me waiting|keep customers waiting|keep patients waiting|\
    only learn*|only found out|had problems|had trouble|have problems|has problems|have trouble|change* all the time|\
    constantly chang*|not be bothered|could not be bothered|couldnt be bothered|let* down|let* me down|let* us down|\
    let* people down|let* customers down|let* members down|without asking me|without asking us|without asking first|\
    waste of|wasted|wastes|waste my|waste our|waste time";

/// Words that turn what follows within [`REACH`] words that mean something into its opposite.
pub(super) const NOT: WordList = WordList(
    "not|never|no|dont|doesnt|didnt|isnt|arent|wasnt|werent|cannot|cant|wont|wouldnt|couldnt|without|\
     lack|lacks|hardly|rarely|neither|nor|unable|nobody|hasnt|havent|seldom|less|nothing|none|neednt|\
     shouldnt|mustnt|aint|barely|scarcely|nowhere|avoid|avoids|avoided|avoiding",
);

/// Words that, with "to" behind them, oblige.
pub(super) const HAS_TO: &[&str] = &["have", "has", "had", "having", "need"];

/// Words that leave next to nothing of what follows, but deny nothing else: "little paperwork".
pub(super) const LITTLE: &[&str] = &["little", "few", "fewer"];

/// Beginnings that turn a good word into a bad one.
pub(super) const UNDOING: &[&str] = &["un", "in", "im", "dis"];

/// Words that begin a clause which holds against expectation: where the rest says neither good nor bad, it does.
pub(super) const CONCESSIONS: &[&str] = &["although", "though", "despite"];

/// Words that fail to do what stands behind their "to".
pub(super) const FAILS: &[&str] =
    &["fail", "fails", "failed", "forget", "forgets", "forgot", "refuse", "refuses", "refused"];

/// What a service may care for more than for those it serves: "more about selling than about serving me".
pub(super) const OWN_GAIN: &str =
    "sell*|sale*|profit*|money|cost*|revenue*|earn*|themselves|itself|ourselves";
/// Those it serves, and serving them.
pub(super) const SERVING: &str =
    "serv*|help*|customer*|client*|care|caring|quality|people|me|us|patient*|guest*|member*";

/// What stands between what comes first and what comes behind it.
pub(super) const BEFORE: &str = "before|ahead of|above|over|at the expense of|at the cost of|instead of|more important than|matter* more than";

/// How many words that mean something a "not" reaches.
pub(super) const REACH: usize = 4;

/// Beginnings of questions whose scale tells how good something is, whatever else they mention.
pub(super) const RATES_GOOD: WordList = WordList(
    "how satisfied|how easy|how well|how good|how helpful|how clear|how happy|how would you rate|\
     rate|please rate|overall satisfaction|satisfaction with",
);
pub(super) const RATES_BAD: WordList =
    WordList("how difficult|how hard|how frustrat|how dissatisfied|how annoy|how slow");

/// Words for troubles that a question may only be about: they speak ill where nothing else is said.
pub(super) const TROUBLES: &str = "\
    wait*|complain*|problem*|error*|mistake*|trouble*|delay*|defect*|damage*|fault*|pain|outage*|interruption*|fear*|\
    anxi*|have to|has to|need to";

/// Phrases that speak neither well nor ill, though they hold words that do.
pub(super) const NEITHER: &str = "\
    waiting time*|wait time*|waiting area*|waiting room*|waiting list*|rush hour*|twice a|value for money|\
    late evening|late night|late hours|late opening|late shift*|late in the day|open late|late at night|\
    without good reason|without reason|for no good reason|for no reason|without notice|well known|as well|as well as|\
    lost property|kind of|me too|too|no matter|not only|does and does not|do and do not|what went wrong|\
    what goes wrong|whether or not|or not|who struggle*|who have trouble|who have problems|error message*|\
    even under pressure|lost belongings|lost item*|lost luggage|lost bag*";

/// Words that begin a clause which only says under which circumstances the rest holds.
pub(super) const CIRCUMSTANCES: &[&str] =
    &["when", "whenever", "if", "although", "though", "after", "before", "until", "till", "while", "despite"];

/// Words behind which a denial reaches no further.
pub(super) const BREAKS: WordList = WordList("and|but|so|then|which|who|where");
