/** The servers of one machine, real ones: a realm that is made from a profile, and a broker that knows its clients. */
@NullMarked
package org.goldthread.plumbing.server;

import org.jspecify.annotations.NullMarked;
