/** Reading chronologies as agencies write them: CSV, spreadsheets and JSON, headings, dates and times. */
@NullMarked
package org.goldthread.reviews.chronology.reading;

import org.jspecify.annotations.NullMarked;
