/**
 * Real servers for tests: store, Keycloak and Kafka, one set for a whole run, from wherever they can be had. Tests say
 * what they need and never where it comes from.
 */
@NullMarked
package org.goldthread.testkit.servers;

import org.jspecify.annotations.NullMarked;
