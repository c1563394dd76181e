"""English words that are as they should be, though a letter away from a word of a taxonomy. Data, no logic.

No English dictionary is at hand that could tell them from slips: `still` is no `skill`.
"""

from indexing.languages import english

_NEAR = (
    "activities activity advances align allowance alone along already among ancestor ancestors arms aware "
    "balance bases basis baste branch branches brand breach brought cables caring caters causing chain "
    "chains chair charge charged charges chart charts cites clarity clutter coach coast coding coming "
    "commands comments committing companion compares competing completing composed concern concerned "
    "concerns consuming content continue contract contracted contracts conversion count counter counting "
    "counts courts cover creation creations crisis daily dance dealing degree destruct distance distinct "
    "ditch driving eater employees enter epatents events exceed exceeded expecting expert experts "
    "exploits exploring exposing fading familiar fault faulty fetching final finding finish finishes "
    "fires fixing floating floor fluster food forest forms frames framing general generation generations "
    "greet habits hands hang hard harms heads heard heating hesitate holding homes hovels hungry included "
    "injection injections insertion insertions insist integrate integration intend intention intrusive "
    "invention italic italics joint kills later laws lines linked links living loads locations losing "
    "lower maker making mature means meter methods mind mines minor modal moderation modes modify moment "
    "moral motels motion motions moved movement movements multiple narrow narrowing nation native noise "
    "notice overhead pairs paradigm parent part particular parties parts paste patience pities place plan "
    "planning plans plant plants plots policies policy premises presumed price prices pride prime "
    "processors product production programming props provider quarter reaching reads reliance reporters "
    "reporting resident restrict restricted restricts rousing running scheme schemes seems segmented "
    "separable shall sharing show since slack spans speak spelling spoke stalling standards stays stems "
    "sticks stocks stores stories subsidiaries support supporting tasks taste teams tested tests thoughts "
    "thread times touching towers track tracking trade train trains translation transpose trials turning "
    "units vague vehicle violates visits vulture wages waiter waiters walks warming waste watchers waters "
    "wealth whale within words works"
).split()

PLAIN = frozenset(_NEAR) | english.STOP_WORDS
"""Never taken for a misspelt word of a label."""
