// What scripts add to every page; guide.js and index.js add what theirs have. Without scripts all is whole.
import { followContents } from "./contents.js";
import { chooseScheme, openSearch } from "./header.js";
import { keepPlaceAcrossLanguages } from "./language.js";
import { unfoldForPaper } from "./paper.js";

chooseScheme();
openSearch();
keepPlaceAcrossLanguages();
followContents();
unfoldForPaper();
