package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read from element to element. One that has a document type is refused: entities are declared there. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    Xml(InputStream xml) throws IOException {
        try {
            reader = FACTORY.createXMLStreamReader(xml);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next beginning or end of an element, or piece of text. @return false at the end */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw UnreadableSheet.broken();
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT
                        || isText(event)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return isText(reader.getEventType());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    /** An attribute by its name, whatever its namespace; {@code null} where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Goes on to the next beginning of an element with one of these names. @return false at the end */
    boolean goTo(Set<String> names) throws IOException {
        while (next()) {
            if (reader.isStartElement() && names.contains(reader.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return reader.getLocalName();
    }
}
