// What scripts add to a guide: each file has one duty.
import { keepChecks } from "./checks.js";
import { offerCopies } from "./copy.js";
import { keepDevice } from "./devices.js";
import { linkMarks } from "./marks.js";
import { showProgress } from "./progress.js";
import { enlargePictures } from "./viewer.js";
import { chooseWays } from "./ways.js";

keepDevice();
keepChecks();
chooseWays();
linkMarks();
enlargePictures();
showProgress();
offerCopies();
