"""Words that are names and something else too, so that the guard can tell them apart.

Written by hand from the vocabulary of short clinical sentences; the lists only quiet
false alarms and never excuse a full name.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ORDINARY = _words(
    """
    a able ace acres adder alarm alert all alpha amber amen an and angel apple arch are
    area arm arms arrest arrow art as ash asked at autumn away babe baby back bail baker
    ball band bank banks bar barber bark barn barrel base bass batch bath bay beach bean
    bear beard beat beck bed bee been bell belt bench bend berry best better big bill
    birch bird birth bishop bite bitter black blade blank blast blaze bleed blend bless
    blind bliss block blood bloom blue blunt board boat body bold bolt bond bone bones
    book booker boot booth born bow bowl bowels box boy brace brain branch brand brave
    bread break breast breath brewer brick bridge bridges bright bring brisk bro broad
    brook brooks brother brown brush buck bud bull bullet burden burn burns burr burst
    bush butcher butler button by byte calm came camp can candle cane cannon cap car
    card care case cash castle cat cave center chain chair chamber chance change charge
    charity chase chest chief child childs choice christian christmas church circle clay
    clean clear clinic close cloud coach coal coast coat code coffee coin cold colon
    come comfort con cook cool cooper copper cord corn corner cost cotton couch count
    counts court cousin cover craft crash cream creek crew crisp crook cross crow crown
    crush cry cup cure curl curry curt cut cutting daily dale damp dance dare dark dash
    dawn day days deal dean dear death deck deep deer den dent depth desert dew did diet
    dill din dire do doe dole doll dollar donor double dove down dozer draper draw drew
    drive drop drum dry duck due duke dull dust early earth ease east easter edge eight
    elder elm end english etc eve even ever every eye fain fair fairly faith fall falls
    fan far farm farmer fast fawn feather fell fern few field fields fierce fine finger
    fire first fish fisher fisherman five flag flash flax fleet flint flood floor flow
    flower flowers fly fold foley foot for force ford foreman forest forge fort foster
    four fowler fox frail frame frank freed french fresh friend from frost fuller fun
    gain gale gallop game garden garland gas gate gates gay gem gene gentle german gift
    gill glass go goal gold golden good goose grace grade grain grand grant grass grave
    graves gray green grey grim groom gross ground grove guard gum gun gust guy had hail
    hair hale half hall ham hammer hand hands handy happy harbor hard hardy harm harp
    has hatch have hawk hay he head heal healer heart hearts heath held help helps her
    herd here herring high hill hills him hind hire his ho hold holder hole holiday
    hollow holly holm holy home honey hood hook hope horn horse hose host hour house how
    hull hunt hunter hurt ice if in infant iris iron is it ivory ivy jade jewel job
    jolly joy judge june just keen keep key kid kidney kind king kitchen knight knot
    know la labor lace lamb lamp land lane large lark last late law laws lawn lay lead
    leaf lean lee left leg less lesson level lever light lily lime line lines link lion
    lisp list little lively liver lock long look loop lord loss love low luck lucky lump
    lung mace made maiden main major mall mallet male man manor many maple marble march
    mare mark marker market marsh marshal marshall mason mass master may mayor me mead
    meadows means med meek mercy merry mid mild mile miles mill miller mills mind mine
    minor mint mire miss mix moan mole moll monday monk moon moor moore more morning
    moss most mote mother mount mouse mouth much mull myrtle nail nation near neck
    needle never new next night nine no noble noon nor north not note nun nurse nut oak
    oaks of old olive on one only onset opal or oral orchard order ore organ oven over
    own pace pack page pain paint palm pan paper park parson part pass patch path
    patience pay peace peach peak pearl peer pelt penny pepper per pestle petty phoenix
    pick pierce pike pilgrim pill pine pink pit place plain plane plank plant play plum
    point pole pond pool poor pope port porter post pot potter pound powder power powers
    pray present press price pride prior proctor prosper prude purple quick quiet rain
    rainy ram ramp rash rather raven ray raye read red reed reeds reef rest reward rice
    rich ridge right ring rise river rivers road rob robe rock rocks rod role roll
    romance room root rope rose round rounds row rows royal ruby rude rule run rush rust
    sad sage sail salt sample sand sands sang sap saw say scale scarlet school score
    scream sea seal season second seed self sell senior serious seven severe sex shade
    shadow shaft shape sharp sharps she shear sheep shell shepherd shield shift shine
    ship shock shoemaker shook shore short shot show sick side silk silver simple singer
    sir sister six sky slack slate slaughter slim slow small smart smile smooth snow so
    soft sole some son song soon sorrow soul south spark speed spell spike spine spring
    springs spruce square stable stack staff stain stair star stark start steel steep
    stem step sterling stern still stock stone stones storm story stout strain strange
    stream street strength string stroke strong sturdy such sudden sue sugar suit sullen
    summer summers sun sunny sure swan sweet swell swift sword table tack tail tall
    tally tan tanner tar tell temper temple ten terrace than that the their them then
    there they thin third this thorn three tide till timber time tin to toll took top
    torrent touch tough tower towers town trace tracer trail train trap travel tree
    trend trial trigger trinity trouble true trust tube tuck tune turn turner twin twins
    two under upright us use vale valley van vein very victory view violet virtue void
    wade wait walk walker wall walls want war ward warden warm warner warren was wash
    water waters watts wave way we weak weaver web weeks well weller wells went wept
    were west wheat wheeler when which while white who whole wick wide wild will win
    wind wine wing winner winter winters wise wish with wolf wonder wood woods wool word
    work workman world worth wrath wrong wry yard year yes yet you young your abdomen
    acute address advice after again airway ambulance another aorta artery assault
    before bladder both bowel breathing call cancer cardiac clot complaint delay
    delivery discharge dose drug during emergency family fatal fetal fever former found
    gave given harmed hospital imaging incision injured injury insulin intensive intern
    into its lab lawsuit medical minute month newborn needed none ongoing patient
    pediatric placenta prolonged pulse pump rapid rare reaction renal repeated resident
    routine rupture saline sepsis shunt since specimen stent stopped survived teen these
    threat through toddler transfer trauma unit unexpected until valve ventilator
    visitor week weekend whose within without woman women
    """
)
"""Lower-case words that do not point at anybody, even if somebody is called that."""

CALENDAR = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december christmas easter
    thanksgiving
    """
)
"""Days and months."""

PLACES = _words(
    """
    code blue red gray grey black white pink orange silver stroke trauma rapid response
    emergency department operating room intensive care unit cardiac surgical medical
    neonatal pediatric labor labour delivery ward clinic hospital center centre north
    south east west main tower floor theater theatre recovery imaging laboratory
    pharmacy surgery medicine anesthesia anaesthesia radiology pathology cardiology
    oncology neurology obstetrics gynecology psychiatry urology board joint commission
    grand rounds english spanish french german american covid ebola heparin pitocin
    propofol fentanyl insulin ketamine
    """
)
"""Words that often carry a capital, beside each other or behind an article."""

ACRONYMS = _words(
    """
    or ed er icu nicu picu ccu pacu mri ct iv ecmo cpr ivc lvad tpa tia pe mi dvt gi gu
    ent ob ng et st ekg ecg va us uk usa hiv dnr bp hr ca md do rn np pa cva ards copd
    """
)
"""What is no name while it is written in capitals."""

EPONYMS = _words(
    """
    foley whipple fontan doppler parkinson alzheimer crohn hodgkin graves addison
    cushing down turner marfan ehlers wegener kawasaki guillain barre moyamoya swan ganz
    hartmann nissen kocher murphy apgar glasgow trendelenburg fowler allen bishop bell
    horner wernicke korsakoff lyme takotsubo brugada wolff norwood glenn ross bentall
    blalock taussig heimlich seldinger sengstaken blakemore minnesota dieulafoy mallory
    weiss zenker meckel hirschsprung wilms ewing kaposi burkitt raynaud sjogren behcet
    steven stevens johnson vinci bair hugger jackson pratt hickman broviac penrose
    salem levin kirschner harrington austin moore thompson lefort
    """
)
"""Names of physicians that have become things."""

FIRST_NAMES = _words(
    """
    aaron abdul abigail ahmed aisha alejandro alex alexander alice alicia amanda amy
    ana andrea andrew angela anna anne anthony antonio ashley barbara benjamin betty
    brandon brenda brian carlos carol caroline catherine charles charlotte chen chloe
    chris christina christine christopher claire cynthia daniel david deborah debra
    dennis diana diego donald donna dorothy edward elena elizabeth emily emma eric
    ethan fatima fernando francisco gary george gloria gregory hannah harold heather
    helen henry ibrahim ingrid isabella jacob jaime james janet jason jeffrey jennifer
    jessica jesus joan john jonathan jorge jose joseph joshua juan judith julia julie
    justin karen kathleen kathryn katherine keith kelly kenji kenneth kevin kimberly
    kyle larry laura lauren lawrence liam linda lisa luis manuel margaret maria marie
    marilyn martha martin mary matthew megan mehmet melissa michael michelle miguel
    mohamed mohammed muhammad nancy nathan nicholas nicole noah nora olga olivia omar
    pamela patricia patrick paul pedro peter philip priya rachel ralph ramon raymond
    rebecca ricardo richard robert roberto roger ronald ruth ryan samantha samuel sandra
    sara sarah scott sean sharon shirley sofia sophia stephanie stephen steven susan
    teresa terry theresa thomas timothy tomasz tyler vanessa victor victoria vincent
    virginia walter wei william yusuf zachary
    """
)
"""Common given names, so that a name nobody here carries is noticed as well."""

DEVICES = _words(
    """
    catheter procedure operation maneuver manoeuvre repair syndrome disease sign test
    score scale clamp tube line drain position palsy phenomenon lymphoma contracture
    fracture nail wire retractor forceps ganz criteria triad reflex hernia anastomosis
    resection shunt bypass lesion
    """
)
"""What follows a physician's name that has become a thing."""

DEEDS = _words(
    """
    operated assisted performed supervised attended intubated ordered gave
    prescribed covered led ran wrote examined cut scrubbed
    """
)
"""What a person does: the word before it is somebody."""
