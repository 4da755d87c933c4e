// What scripts add to the index.
import { filterGuides } from "./filter.js";

filterGuides();
