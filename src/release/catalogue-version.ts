/** The version of the catalogue's schema. Readers refuse any other, so an old Worker never misreads a new release. */
export const CATALOGUE_VERSION = 5;
