/** The whole product as people and systems meet it: by browser, by API, by events. */
@NullMarked
package org.goldthread.e2e;

import org.jspecify.annotations.NullMarked;
