/**
 * Identity: the Keycloak realm of an installation, made from its profile (P5).
 *
 * <p>{@link org.goldthread.keycloak.RealmPlan} is what a profile asks for, {@link org.goldthread.keycloak.RealmBuilder}
 * brings a running Keycloak to it, and {@link org.goldthread.keycloak.Secrets} holds the passwords and client secrets
 * that were generated for it.
 */
@NullMarked
package org.goldthread.keycloak;

import org.jspecify.annotations.NullMarked;
