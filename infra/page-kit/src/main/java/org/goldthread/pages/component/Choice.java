package org.goldthread.pages.component;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One radio button, checkbox or option of a select.
 *
 * @param value what is sent; nothing for an option that sends its words
 * @param id its own id; nothing for the field's id with a number
 * @param name its own name, for checkboxes that are questions of their own
 * @param chosen chosen whatever the field's value; nothing to follow the field's value
 * @param reveal shown only while it is chosen
 * @param behaviour {@code exclusive} for "None of these"
 * @param divider a word such as "or" that stands in place of a choice
 */
public record Choice(
        @Nullable String value,
        Part label,
        @Nullable Part hint,
        @Nullable String id,
        @Nullable String name,
        @Nullable Boolean chosen,
        boolean disabled,
        @Nullable Content reveal,
        @Nullable String behaviour,
        @Nullable String divider,
        Map<String, String> attributes) {

    public Choice {
        attributes = Map.copyOf(attributes);
    }

    public static Choice of(String value, Object label) {
        return new Choice(value, Part.of(label), null, null, null, null, false, null, null, null, Map.of());
    }

    /** A word between choices. */
    public static Choice divider(String word) {
        return new Choice(null, Part.of(""), null, null, null, null, false, null, null, word, Map.of());
    }

    public Choice hint(Object words) {
        return new Choice(
                value, label, Part.of(words), id, name, chosen, disabled, reveal, behaviour, divider, attributes);
    }

    /** What is asked further once this choice is made, usually a template's piece. */
    public Choice reveal(Object more) {
        return new Choice(
                value, label, hint, id, name, chosen, disabled, Content.of(more), behaviour, divider, attributes);
    }

    /** Unticks the others when it is ticked. */
    public Choice exclusive() {
        return new Choice(value, label, hint, id, name, chosen, disabled, reveal, "exclusive", divider, attributes);
    }

    public Choice disable() {
        return new Choice(value, label, hint, id, name, chosen, true, reveal, behaviour, divider, attributes);
    }

    /** Whether it is drawn as chosen in this field. */
    public boolean chosenIn(Field field) {
        if (chosen != null) {
            return chosen;
        }
        String sent = value != null ? value : label.content().words();
        return field.values().contains(sent);
    }

    /** Its id: its own, or the field's with its place, the first without a number so that a problem can link to it. */
    public String idIn(Field field, int place) {
        if (id != null) {
            return id;
        }
        return place == 1 ? field.id() : field.id() + "-" + place;
    }

    /** Ids that describe its control: the field's where no fieldset says them, then its own hint. */
    public @Nullable String descriptionsIn(Field field, String type, String ownId) {
        String shared = type.equals("checkbox") && field.surround() == null ? field.descriptions() : null;
        String own = hint == null ? null : ownId + "-item-hint";
        if (shared == null || own == null) {
            return shared == null ? own : shared;
        }
        return shared + " " + own;
    }

    /** Attributes of an option; one without value sends its words. */
    public Map<String, String> asOption() {
        return value == null ? attributes : Part.with(attributes, "value", value);
    }

    /** Attributes of a radio button or checkbox, whose value may be empty but is never missing. */
    public Map<String, String> asInput() {
        return Part.with(attributes, "value", value == null ? "" : value);
    }

    /** Classes of what is shown only while it is chosen. */
    public String revealClasses(String block, boolean nowChosen) {
        String classes = block + "__conditional";
        return nowChosen ? classes : classes + " " + classes + "--hidden";
    }
}
