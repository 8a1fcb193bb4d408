package org.goldthread.kit.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a part of a workbook is one that a spreadsheet program could have written. Those who read workbooks trust
 * what cells say of themselves: a cell in column ZZZZZZ, the number 1E999999999 or a text of a hundred million letters
 * fits into two thousand bytes and fills the memory of whoever reads it.
 */
final class WorkbookPart {

    /** No element and no text of a cell is longer as it is written, in bytes. */
    private static final int LONGEST_RUN = 2 * 1024 * 1024;

    /** A cell holds 32,767 characters; its formula 8,192. */
    private static final int LONGEST_TEXT = 32_767;

    /** All texts of a part together, in characters. */
    private static final long MOST_TEXT = 20_000_000;

    private static final int DEEPEST = 200;
    private static final Set<String> TEXTS = Set.of("t", "v", "f");
    private static final Pattern PLACE = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> KINDS = Set.of("b", "d", "e", "inlineStr", "n", "s", "str");
    private static final Pattern ABSURD = Pattern.compile("\\s*[+-]?[0-9.]*[eE][+-]?0*[0-9]{4,}\\s*");
    private static final XMLInputFactory XML = factory();

    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private long all;
    private @Nullable String kind;

    private WorkbookPart() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Whether it may be read; false also where it is no XML that can be read to its end. */
    static boolean sound(InputStream content) throws IOException {
        Runs runs = new Runs(content);
        try {
            return new WorkbookPart().sound(XML.createXMLStreamReader(runs));
        } catch (XMLStreamException unreadable) {
            return false;
        }
    }

    private boolean sound(XMLStreamReader part) throws XMLStreamException {
        while (part.hasNext()) {
            boolean fits = switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> begins(part);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> says(part);
                case XMLStreamConstants.END_ELEMENT -> ends();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> false;
                default -> true;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(XMLStreamReader part) {
        boolean cell = part.getLocalName().equals("c") && "row".equals(open.peek());
        open.push(part.getLocalName());
        text.setLength(0);
        return open.size() <= DEEPEST && (!cell || cell(part));
    }

    private boolean cell(XMLStreamReader part) {
        String place = part.getAttributeValue(null, "r");
        String style = part.getAttributeValue(null, "s");
        kind = part.getAttributeValue(null, "t");
        return (place == null || PLACE.matcher(place).matches())
                && (style == null || COUNT.matcher(style).matches())
                && (kind == null || KINDS.contains(kind));
    }

    private boolean says(XMLStreamReader part) {
        String element = open.peek();
        if (element != null && TEXTS.contains(element)) {
            all += part.getTextLength();
            text.append(part.getTextCharacters(), part.getTextStart(), part.getTextLength());
        }
        return text.length() <= LONGEST_TEXT && all <= MOST_TEXT;
    }

    private boolean ends() {
        boolean value = "v".equals(open.pop());
        boolean fits = "s".equals(kind)
                ? COUNT.matcher(text).matches()
                : !ABSURD.matcher(text).matches();
        text.setLength(0);
        return !value || fits;
    }

    /** Breaks off where a run without the beginning or end of an element gets too long to be held. */
    private static final class Runs extends FilterInputStream {
        private int run;

        Runs(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count((byte) read);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            for (int i = 0; i < read; i++) {
                count(into[from + i]);
            }
            return read;
        }

        private void count(byte one) throws IOException {
            run = one == '<' || one == '>' ? 0 : run + 1;
            if (run > LONGEST_RUN) {
                throw new IOException("an element or a text is too long");
            }
        }
    }
}
