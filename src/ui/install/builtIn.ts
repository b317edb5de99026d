/** The id of the element in which the build puts the licences of what others wrote; there is none while developing. */
export const licencesId = 'licences';
