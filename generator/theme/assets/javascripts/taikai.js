// What scripts add to a page that is whole without them: each file has one duty.
import { keepChecks } from "./checks.js";
import { offerCopies } from "./copy.js";
import { keepDevice } from "./devices.js";
import { filterGuides } from "./filter.js";
import { keepPlaceAcrossLanguages } from "./language.js";
import { linkMarks } from "./marks.js";
import { showProgress } from "./progress.js";
import { openSearchByButton, preferCompleteResults } from "./search.js";
import { enlargePictures } from "./viewer.js";
import { chooseWays } from "./ways.js";

keepDevice();
keepChecks();
chooseWays();
linkMarks();
enlargePictures();
showProgress();
keepPlaceAcrossLanguages();
openSearchByButton();
preferCompleteResults();
filterGuides();
offerCopies();
