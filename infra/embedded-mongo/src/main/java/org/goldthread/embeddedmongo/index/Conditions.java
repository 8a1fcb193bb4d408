package org.goldthread.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query's {@link Condition} by field, gathered from its top level, {@code $and}, {@code $or} and {@code $elemMatch}. */
final class Conditions {

    private final Map<String, Condition> byField = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addQuery("", query);
        return conditions;
    }

    /** What is asked of the field; null when nothing that an index can use. */
    @Nullable
    Condition on(String field) {
        return byField.get(field);
    }

    private void add(String field, Condition condition) {
        if (!condition.useless()) {
            byField.merge(field, condition, Condition::and);
        }
    }

    private void addQuery(String prefix, Document query) {
        query.forEach((name, asked) -> {
            if (name.equals("$and") && asked instanceof Collection<?> all) {
                all.stream().filter(Document.class::isInstance).forEach(one -> addQuery(prefix, (Document) one));
            } else if (name.equals("$or") && asked instanceof Collection<?> branches) {
                addBranches(prefix, branches);
            } else if (!name.startsWith("$")) {
                addAsked(prefix + name, asked);
            }
        });
    }

    /** What every branch asks of a field, the query asks of it: so a page after (date, id) is found by date. */
    private void addBranches(String prefix, Collection<?> branches) {
        List<Conditions> each = branches.stream()
                .filter(Document.class::isInstance)
                .map(branch -> {
                    Conditions conditions = new Conditions();
                    conditions.addQuery(prefix, (Document) branch);
                    return conditions;
                })
                .toList();
        if (each.isEmpty() || each.size() < branches.size()) {
            return;
        }
        for (String field : each.get(0).byField.keySet()) {
            Condition spanned = null;
            for (Conditions branch : each) {
                Condition condition = branch.on(field);
                if (condition == null) {
                    spanned = null;
                    break;
                }
                spanned = spanned == null ? condition : spanned.or(condition);
            }
            if (spanned != null) {
                add(field, spanned);
            }
        }
    }

    private void addAsked(String field, @Nullable Object asked) {
        if (asked instanceof Document operators && operators.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            operators.forEach((operator, operand) -> addOperator(field, operator, operand));
        } else if (point(asked)) {
            add(field, Condition.point(asked));
        }
    }

    private void addOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> {
                if (point(operand)) {
                    add(field, Condition.point(operand));
                }
            }
            case "$in" -> {
                if (operand instanceof Collection<?> values && values.stream().allMatch(Conditions::point)) {
                    add(field, Condition.points(values));
                }
            }
            case "$gt", "$gte" -> add(field, Condition.atLeast(operand));
            case "$lt", "$lte" -> add(field, Condition.atMost(operand));
            case "$exists" -> {
                if (Boolean.TRUE.equals(operand)) {
                    add(field, Condition.exists());
                }
            }
            case "$elemMatch" -> {
                if (operand instanceof Document element
                        && element.keySet().stream().noneMatch(k -> k.startsWith("$"))) {
                    addQuery(field + ".", element);
                }
            }
            default -> {
                // narrows the candidates later, not here
            }
        }
    }

    /** Whether the value is one that entries are equal to; a list may mean the whole array or one of its elements. */
    private static boolean point(@Nullable Object value) {
        return !(value instanceof Collection || value instanceof BsonRegularExpression || value instanceof Missing);
    }
}
