package org.jiedui.platform.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The notices of the State Council's General Office (国务院办公厅) from 2018 on that come with the software. */
public final class OfficialNotices {

    private static final String FILE = "official-notices.json";

    private OfficialNotices() {}

    /** In the order of their publication. */
    public static List<HolidayNotice> bundled() {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (InputStream file = OfficialNotices.class.getResourceAsStream(FILE)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
