package org.goldthread.gateway.routing;

/** How a route is asked for, which decides what goes on to the service. */
enum Way {
    /** By a signed-in person's browser: the session's token goes on. */
    PAGES,
    /** By a program: its own bearer token goes on. */
    API,
    /** By anybody: no token goes on. */
    PUBLIC;

    /** Name of the route's metadata that holds it. */
    static final String KEY = "goldthread.way";
}
