/** The promises of the plumbing, tried with a real broker, a real Keycloak and processes that are killed. */
@NullMarked
package org.goldthread.plumbing;

import org.jspecify.annotations.NullMarked;
