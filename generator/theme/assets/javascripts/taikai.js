// What scripts add to a page that is whole without them: each file has one duty.
import { keepChecks } from "./checks.js";
import { keepDevice } from "./devices.js";
import { filterGuides } from "./filter.js";
import { keepPlaceAcrossLanguages } from "./language.js";
import { linkMarks } from "./marks.js";
import { warnWhenOverdue } from "./overdue.js";
import { showProgress } from "./progress.js";
import { openSearchByButton } from "./search.js";
import { enlargePictures } from "./viewer.js";

warnWhenOverdue();
keepDevice();
keepChecks();
linkMarks();
enlargePictures();
showProgress();
keepPlaceAcrossLanguages();
openSearchByButton();
filterGuides();
