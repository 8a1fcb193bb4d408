/**
 * The real servers of an installation on one machine: store, Keycloak and Kafka, each a Java process of its own. The
 * launcher and the tests start the same ones.
 */
@NullMarked
package org.goldthread.local.server;

import org.jspecify.annotations.NullMarked;
