/** The session of a person who uses pages: kept in the store, sealed, outliving a restart of the gateway. */
@NullMarked
package org.goldthread.gateway.session;

import org.jspecify.annotations.NullMarked;
