package org.goldthread.keycloak;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.admin.client.resource.ProtocolMappersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * Brings client scopes and clients to the blueprint; a client that has left the plan is disabled, and enabled again when
 * it comes back.
 */
final class ApplyingClients {

    private final RealmResource realm;
    private final List<String> lines;

    ApplyingClients(RealmResource realm, List<String> lines) {
        this.realm = realm;
        this.lines = lines;
    }

    /** Client scopes; {@code personRoles} are the only roles that may reach a person's token. */
    void scopes(List<ClientScopeRepresentation> wanted, List<RoleRepresentation> personRoles) {
        Map<String, String> ids = scopeIds();
        for (ClientScopeRepresentation scope : wanted) {
            String id = ids.get(scope.getName());
            if (id == null) {
                id = RealmBuilder.created(realm.clientScopes().create(scope));
                lines.add("Added the scope " + scope.getName());
            } else {
                scope.setId(id);
                realm.clientScopes().get(id).update(scope);
                mappers(realm.clientScopes().get(id).getProtocolMappers(), scope.getProtocolMappers());
            }
            if (scope.getName().equals(RealmBlueprint.PERSON_SCOPE)) {
                allow(realm.clientScopes().get(id), personRoles);
            }
        }
    }

    private static void allow(ClientScopeResource scope, List<RoleRepresentation> roles) {
        Set<String> allowed = scope.getScopeMappings().realmLevel().listAll().stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toSet());
        List<RoleRepresentation> missing =
                roles.stream().filter(role -> !allowed.contains(role.getName())).toList();
        if (!missing.isEmpty()) {
            scope.getScopeMappings().realmLevel().add(missing);
        }
    }

    void clients(List<ClientRepresentation> wanted) {
        Map<String, String> scopeIds = scopeIds();
        Map<String, ClientRepresentation> known = realm.clients().findAll().stream()
                .collect(Collectors.toMap(ClientRepresentation::getClientId, Function.identity()));
        Set<String> planned = new HashSet<>();
        for (ClientRepresentation client : wanted) {
            planned.add(client.getClientId());
            ClientRepresentation now = known.get(client.getClientId());
            if (now == null) {
                RealmBuilder.accepted(realm.clients().create(client));
                lines.add("Added the client " + client.getClientId());
            } else {
                update(now, client, scopeIds);
            }
        }
        known.values().stream()
                .filter(client -> isOurs(client) && client.isEnabled() && !planned.contains(client.getClientId()))
                .forEach(this::disable);
    }

    private void update(ClientRepresentation now, ClientRepresentation wanted, Map<String, String> scopeIds) {
        Map<String, String> attributes = new HashMap<>(now.getAttributes());
        attributes.putAll(wanted.getAttributes());
        if (!now.isEnabled()) {
            boolean comesBack = "true".equals(attributes.get(RealmBlueprint.LEFT));
            wanted.setEnabled(comesBack);
            lines.add(
                    comesBack
                            ? "Enabled the client " + wanted.getClientId() + " again"
                            : "Left the client " + wanted.getClientId() + " disabled, as somebody made it by hand");
        }
        attributes.put(RealmBlueprint.LEFT, "");
        wanted.setAttributes(attributes);
        wanted.setId(now.getId());
        ClientResource client = realm.clients().get(now.getId());
        client.update(wanted);
        mappers(client.getProtocolMappers(), wanted.getProtocolMappers());
        Set<String> has = client.getDefaultClientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .collect(Collectors.toSet());
        Set<String> wants = new HashSet<>(wanted.getDefaultClientScopes());
        wants.stream()
                .filter(name -> !has.contains(name))
                .forEach(name -> client.addDefaultClientScope(scopeId(scopeIds, name)));
        has.stream()
                .filter(name -> !wants.contains(name))
                .forEach(name -> client.removeDefaultClientScope(scopeId(scopeIds, name)));
    }

    private static String scopeId(Map<String, String> ids, String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("Keycloak has no client scope " + name);
        }
        return id;
    }

    private void disable(ClientRepresentation client) {
        client.setEnabled(false);
        Map<String, String> attributes = new HashMap<>(client.getAttributes());
        attributes.put(RealmBlueprint.LEFT, "true");
        client.setAttributes(attributes);
        realm.clients().get(client.getId()).update(client);
        lines.add("Disabled the client " + client.getClientId());
    }

    private static boolean isOurs(ClientRepresentation client) {
        Map<String, String> attributes = client.getAttributes();
        return attributes != null && "true".equals(attributes.get(RealmBlueprint.MANAGED));
    }

    private Map<String, String> scopeIds() {
        return realm.clientScopes().findAll().stream()
                .collect(Collectors.toMap(ClientScopeRepresentation::getName, ClientScopeRepresentation::getId));
    }

    private static void mappers(ProtocolMappersResource resource, List<ProtocolMapperRepresentation> wanted) {
        Map<String, ProtocolMapperRepresentation> known = resource.getMappers().stream()
                .collect(Collectors.toMap(ProtocolMapperRepresentation::getName, Function.identity()));
        for (ProtocolMapperRepresentation mapper : wanted) {
            @Nullable ProtocolMapperRepresentation now = known.remove(mapper.getName());
            if (now == null) {
                RealmBuilder.accepted(resource.createMapper(mapper));
            } else if (!now.getConfig().equals(mapper.getConfig())
                    || !now.getProtocolMapper().equals(mapper.getProtocolMapper())) {
                mapper.setId(now.getId());
                resource.update(now.getId(), mapper);
            }
        }
        known.values().stream()
                .filter(mapper -> !mapper.getName().startsWith("Client "))
                .forEach(mapper -> resource.delete(mapper.getId()));
    }
}
