package org.goldthread.pages.component;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field while it is being changed; never leaves {@link Field}. */
final class FieldSketch {

    private final String name;
    private String id;
    private @Nullable Label label;
    private @Nullable Fieldset fieldset;
    private @Nullable Part hint;
    private @Nullable Part error;
    private List<String> values = List.of();
    private List<Choice> choices = List.of();
    private List<Field> dateParts = List.of();
    private @Nullable Part prefix;
    private @Nullable Part suffix;
    private @Nullable Limit limit;
    private @Nullable String describedBy;
    private String classes = "";
    private Map<String, String> attributes = Map.of();
    private Group group = Group.PLAIN;

    FieldSketch(String name) {
        this.name = name;
        this.id = Ids.of(name);
    }

    FieldSketch(Field field) {
        this.name = field.name();
        this.id = field.id();
        this.label = field.label();
        this.fieldset = field.fieldset();
        this.hint = field.hint();
        this.error = field.error();
        this.values = field.values();
        this.choices = field.choices();
        this.dateParts = field.dateParts();
        this.prefix = field.prefix();
        this.suffix = field.suffix();
        this.limit = field.limit();
        this.describedBy = field.describedBy();
        this.classes = field.classes();
        this.attributes = field.attributes();
        this.group = field.group();
    }

    FieldSketch id(String other) {
        id = other;
        return this;
    }

    FieldSketch label(@Nullable Label other) {
        label = other;
        return this;
    }

    FieldSketch fieldset(@Nullable Fieldset other) {
        fieldset = other;
        return this;
    }

    FieldSketch hint(@Nullable Part other) {
        hint = other;
        return this;
    }

    FieldSketch error(@Nullable Part other) {
        error = other;
        return this;
    }

    FieldSketch values(List<String> other) {
        values = other;
        return this;
    }

    FieldSketch choices(List<Choice> other) {
        choices = other;
        return this;
    }

    FieldSketch dateParts(List<Field> other) {
        dateParts = other;
        return this;
    }

    FieldSketch prefix(@Nullable Part other) {
        prefix = other;
        return this;
    }

    FieldSketch suffix(@Nullable Part other) {
        suffix = other;
        return this;
    }

    FieldSketch limit(@Nullable Limit other) {
        limit = other;
        return this;
    }

    FieldSketch describedBy(@Nullable String other) {
        describedBy = other;
        return this;
    }

    FieldSketch classes(String other) {
        classes = other;
        return this;
    }

    FieldSketch attributes(Map<String, String> other) {
        attributes = other;
        return this;
    }

    FieldSketch group(Group other) {
        group = other;
        return this;
    }

    Field done() {
        return new Field(
                name,
                id,
                label,
                fieldset,
                hint,
                error,
                values,
                choices,
                dateParts,
                prefix,
                suffix,
                limit,
                describedBy,
                classes,
                attributes,
                group);
    }
}
