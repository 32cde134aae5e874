package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * Something a reader should look at, told in both languages.
 *
 * @param code one of {@link WarningCode}, in kebab-case
 * @param message in Chinese
 * @param messageEn in English
 * @param clausePath the clause it is about, if it is about one
 */
public record Warning(String code, String message, String messageEn, Optional<String> clausePath) {

    static Warning of(WarningCode code, String clausePath) {
        return of(code, clausePath, "");
    }

    /** @param detail what the warning is about, put where the message has a place for it */
    static Warning of(WarningCode code, String clausePath, String detail) {
        return new Warning(code.code(), code.message(detail), code.messageEn(detail), Optional.ofNullable(clausePath));
    }
}
