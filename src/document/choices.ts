/** The paper's property that holds what the office chose for the printed report. */
export const choicesProperty = 'annual-report-choices';
