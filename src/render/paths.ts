/** The paths of pages and pictures. */
export {
  ABOUT_PATH,
  comparePath,
  councilPath,
  HOME_PATH,
  historyPath,
  jsonPath,
  OF_WARD,
  PRIVACY_PATH,
  partyPath,
  personPath,
  refOfPerson,
  SEARCH_PATH,
  slugOfSegment,
  TERMS_PATH,
  wardsPath,
  yearPath,
} from './page-paths.ts';
export { ELECTIONS_PATH, electionPath, FOLDERS, pathOfWard, picturePath, wardPath } from './reply-paths.ts';
