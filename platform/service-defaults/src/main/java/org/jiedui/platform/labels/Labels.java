package org.jiedui.platform.labels;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jiedui.platform.text.Text;

/**
 * What users read for each value of each enum: the bundles {@code labels_zh.properties} and {@code labels_en.properties}
 * of an application, with keys such as {@code TaskStatus.DRAFT}, and those of what the services share.
 */
@ApplicationScoped
public class Labels {

    /** Each beside the module of the platform whose labels they are; an application has those of its modules. */
    private static final List<String> OF_MODULES = List.of("platform-labels", "attachment-labels");

    private final Map<String, Map<String, Text>> byType = new TreeMap<>();

    Labels() {
        add("labels");
        OF_MODULES.stream()
                .filter(bundle -> loader().getResource(bundle + "_zh.properties") != null)
                .forEach(this::add);
    }

    private void add(String bundle) {
        ResourceBundle zh = bundle(bundle, "zh");
        ResourceBundle en = bundle(bundle, "en");
        for (Enumeration<String> keys = zh.getKeys(); keys.hasMoreElements(); ) {
            String key = keys.nextElement();
            int dot = key.indexOf('.');
            byType.computeIfAbsent(key.substring(0, dot), type -> new TreeMap<>())
                    .put(key.substring(dot + 1), Text.of(zh.getString(key), en.getString(key)));
        }
    }

    /** By the name of the type, then by the value. */
    public Map<String, Map<String, Text>> byType() {
        return byType;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                name,
                Locale.forLanguageTag(language),
                loader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
