@NullMarked
package org.goldthread.keycloak;

import org.jspecify.annotations.NullMarked;
