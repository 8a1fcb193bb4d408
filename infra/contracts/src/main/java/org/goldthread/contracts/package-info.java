/**
 * What the services say to each other and to the outside: the schema and the example of each event, for the tests of
 * producers (what I say is what I promised) and of consumers (I understand what was promised).
 */
@NullMarked
package org.goldthread.contracts;

import org.jspecify.annotations.NullMarked;
