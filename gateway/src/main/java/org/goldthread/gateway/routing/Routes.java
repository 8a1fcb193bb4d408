package org.goldthread.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.goldthread.gateway.Installation;
import org.goldthread.gateway.Part;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * Which path goes to which service; only services that are installed have any, and nothing that is not listed here is
 * routed. A path's prefix says whose it is, so no path is rewritten but that of the API descriptions.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator services(RouteLocatorBuilder builder, Installation installation) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (Part part : installation.parts()) {
            add(routes, installation, part, Way.API, "/api/" + part.id() + "/v1/**");
            routes.route(
                    part.id() + "-description",
                    path -> path.path("/openapi/" + part.id() + ".json")
                            .filters(filters -> usual(filters).setPath("/openapi.json"))
                            .metadata(Way.KEY, Way.PUBLIC)
                            .uri(installation.address(part)));
        }
        if (installation.has(Part.AUDITS)) {
            add(routes, installation, Part.AUDITS, Way.PUBLIC, "/audits/q/**", "/audits/keys.json");
        }
        pages(routes, installation, Part.REVIEWS, "/reviews/**");
        pages(routes, installation, Part.AUDITS, "/audits/**");
        pages(routes, installation, Part.DISSEMINATION, "/dissemination/**");
        pages(routes, installation, Part.MONITORING, "/", "/impact/**", "/threads/**");
        if (installation.has(Part.DISSEMINATION)) {
            add(routes, installation, Part.DISSEMINATION, Way.PUBLIC, "/learning/**");
        }
        if (installation.has(Part.MONITORING) || installation.has(Part.AUDITS)) {
            add(routes, installation, installation.firstOf(Part.MONITORING, Part.AUDITS), Way.PUBLIC, "/s/**");
        }
        routes.route(
                "shared",
                path -> path.path("/assets/**", "/accessibility/**")
                        .filters(filters -> shared(filters, installation))
                        .metadata(Way.KEY, Way.PUBLIC)
                        .uri(installation.address(installation.firstOf(Part.values()))));
        return routes.build();
    }

    private static void pages(
            RouteLocatorBuilder.Builder routes, Installation installation, Part part, String... paths) {
        if (installation.has(part)) {
            add(routes, installation, part, Way.PAGES, paths);
        }
    }

    private static void add(
            RouteLocatorBuilder.Builder routes, Installation installation, Part part, Way way, String... paths) {
        routes.route(part.id() + "-" + way + "-" + paths[0], path -> to(path, installation, part, way, paths));
    }

    private static Buildable<Route> to(
            PredicateSpec path, Installation installation, Part part, Way way, String... paths) {
        return path.path(paths).filters(Routes::usual).metadata(Way.KEY, way).uri(installation.address(part));
    }

    /** The host stays the one that was asked for; what only reads is tried once more when a connection breaks. */
    private static GatewayFilterSpec usual(GatewayFilterSpec filters) {
        return tried(filters.preserveHostHeader(), 1);
    }

    /** What every service has: a service that is down is passed over. */
    private static GatewayFilterSpec shared(GatewayFilterSpec filters, Installation installation) {
        List<URI> services =
                installation.parts().stream().map(installation::address).toList();
        return tried(filters.preserveHostHeader(), services.size()).filter(new FirstThatAnswers(services));
    }

    @SuppressWarnings("unchecked") // an array of classes, which the builder takes as it is
    private static GatewayFilterSpec tried(GatewayFilterSpec filters, int again) {
        return filters.retry(retry ->
                retry.setMethods(HttpMethod.GET).setRetries(again).setSeries().setExceptions(IOException.class));
    }
}
