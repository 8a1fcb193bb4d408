package org.goldthread.pages.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: what it asks, what was answered, and what is wrong with the answer. Immutable; every method
 * with an argument answers a changed copy, so that a template can say
 * {@code form.field('title').label('Title').hint('As staff know it')}.
 *
 * @param id the id of the (first) control; a problem of this field links to it
 * @param values what was typed or chosen before
 * @param describedBy ids of further descriptions
 * @param attributes further HTML attributes of the control
 * @param limit how much may be written
 */
public record Field(
        String name,
        String id,
        @Nullable Label label,
        @Nullable Fieldset fieldset,
        @Nullable Part hint,
        @Nullable Part error,
        List<String> values,
        List<Choice> choices,
        List<Field> dateParts,
        @Nullable Part prefix,
        @Nullable Part suffix,
        @Nullable Limit limit,
        @Nullable String describedBy,
        String classes,
        Map<String, String> attributes,
        Group group) {

    public Field {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
        dateParts = List.copyOf(dateParts);
        attributes = Map.copyOf(attributes);
    }

    /** A question without label, answer or problem yet. */
    public static Field of(String name) {
        return new FieldSketch(name).done();
    }

    /** An id other than the one made of the name. */
    public Field withId(String other) {
        return change().id(other).done();
    }

    public Field label(Object words) {
        return change().label(Label.of(words)).done();
    }

    /** The label is the page's heading. */
    public Field heading() {
        return label == null ? this : change().label(label.asHeading()).done();
    }

    /** The size of the label: {@code s}, {@code m}, {@code l}, {@code xl}. */
    public Field labelSize(String size) {
        return label == null ? this : change().label(label.size(size)).done();
    }

    public Field fieldset(@Nullable Fieldset other) {
        return change().fieldset(other).done();
    }

    public Field hint(@Nullable Object words) {
        return change().hint(Part.orNull(words)).done();
    }

    public Field error(@Nullable Object words) {
        return change().error(Part.orNull(words)).done();
    }

    public Field value(@Nullable Object value) {
        return change().values(value == null ? List.of() : List.of(value.toString()))
                .done();
    }

    public Field values(List<String> several) {
        return change().values(several).done();
    }

    /** The value to show while nothing has been typed yet. */
    public Field initially(@Nullable Object value) {
        return values.isEmpty() ? value(value) : this;
    }

    public Field choices(List<Choice> several) {
        return change().choices(several).done();
    }

    public Field dateParts(List<Field> several) {
        return change().dateParts(several).done();
    }

    public Field prefix(Object words) {
        return change().prefix(Part.of(words)).done();
    }

    public Field suffix(Object words) {
        return change().suffix(Part.of(words)).done();
    }

    public Field limit(Limit other) {
        return change().limit(other).done();
    }

    public Field maxWords(int maximum) {
        return limit(Limit.words(maximum));
    }

    public Field maxCharacters(int maximum) {
        return limit(Limit.characters(maximum));
    }

    public Field describedBy(@Nullable String ids) {
        return change().describedBy(ids).done();
    }

    public Field classes(String more) {
        return change().classes(Part.joined(classes, more)).done();
    }

    public Field attribute(String attribute, Object value) {
        return change().attributes(Part.with(attributes, attribute, value)).done();
    }

    public Field group(Group other) {
        return change().group(other).done();
    }

    public Field rows(int rows) {
        return attribute("rows", rows);
    }

    /** A box for about so many letters: 2, 3, 4, 5, 10, 20 or 30. */
    public Field width(int letters) {
        return classes("govuk-input--width-" + letters);
    }

    /** A box for a whole number: numeric keyboard on telephones. */
    public Field wholeNumber() {
        return attribute("inputmode", "numeric").width(5);
    }

    /** Radio buttons side by side. */
    public Field inline() {
        return classes("govuk-radios--inline");
    }

    public @Nullable String value() {
        return values.isEmpty() ? null : values.get(0);
    }

    public String hintId() {
        return id + "-hint";
    }

    public String errorId() {
        return id + "-error";
    }

    /** The ids that describe the control, or nothing. */
    public @Nullable String descriptions() {
        return descriptions(describedBy);
    }

    /** The same for a fieldset, whose own descriptions win. */
    public @Nullable String fieldsetDescriptions() {
        return descriptions(fieldset != null && fieldset.describedBy() != null ? fieldset.describedBy() : describedBy);
    }

    private @Nullable String descriptions(@Nullable String first) {
        List<String> ids = new ArrayList<>();
        if (first != null && !first.isEmpty()) {
            ids.add(first);
        }
        if (hint != null) {
            ids.add(hintId());
        }
        if (error != null) {
            ids.add(errorId());
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The fieldset around several controls: its own, or one made of the label, or nothing. */
    public @Nullable Fieldset surround() {
        if (fieldset != null) {
            return fieldset.describedBy(fieldsetDescriptions());
        }
        return label == null ? null : Fieldset.of(label).describedBy(fieldsetDescriptions());
    }

    /** The same with a fieldset that screen readers announce as a group of boxes. */
    public Field asDate() {
        if (fieldset != null) {
            return fieldset(fieldset.role("group"));
        }
        return label == null ? this : fieldset(Fieldset.of(label).role("group"));
    }

    /** Classes of the control: its block's name, the error variant, and the extra ones. */
    public String classes(String block, boolean markError) {
        return Stream.of(block, classes, markError && error != null ? block + "--error" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The same field as a counted text area draws it: described by its limit, which also follows it. */
    public Field counted() {
        if (limit == null) {
            return this;
        }
        return change().describedBy(id + "-info")
                .classes(Part.joined("govuk-js-character-count", classes))
                .group(limit.around(group, id))
                .done();
    }

    private FieldSketch change() {
        return new FieldSketch(this);
    }
}
