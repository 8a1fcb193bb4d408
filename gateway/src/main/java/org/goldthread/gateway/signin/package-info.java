/** Signing in and out with the identity provider, and the tokens that come of it. */
@NullMarked
package org.goldthread.gateway.signin;

import org.jspecify.annotations.NullMarked;
