/* What a page loads (base.html), in its order, for the one script of a site that works from the
   disk. All else is imported by one of these. */

import "../../theme/assets/samizdat/js/saying.js";
import "../../theme/assets/samizdat/js/theme-toggle.js";
import "../../theme/assets/samizdat/js/scrolling.js";
import "../../theme/assets/samizdat/js/unfolding.js";
import "../../theme/assets/samizdat/js/margin.js";
import "../../theme/assets/samizdat/js/notes.js";
import "../../theme/assets/samizdat/js/contents.js";
import "../../theme/assets/samizdat/js/bar.js";
import "../../theme/assets/samizdat/js/choices.js";
import "../../theme/assets/samizdat/js/printing.js";
import "../../theme/assets/samizdat/js/openers.js";
import "../../theme/assets/samizdat/js/filter.js";
import "../../theme/assets/samizdat/js/sort.js";
import "../../theme/assets/samizdat/js/cards.js";
import "../../theme/assets/samizdat/js/years.js";
import "../../theme/assets/samizdat/js/band.js";
import "../../theme/assets/samizdat/js/pictures.js";
