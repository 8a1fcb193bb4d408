/**
 * The embedded store: a MongoDB look-alike in one Java process, reached by a connection string like any other MongoDB.
 *
 * <p>It is for evaluation, tests and one trusted machine, never for production. Everything outside this package
 * ({@code disk}, {@code index}, {@code server}) is internal.
 */
@NullMarked
package org.goldthread.embeddedmongo;

import org.jspecify.annotations.NullMarked;
