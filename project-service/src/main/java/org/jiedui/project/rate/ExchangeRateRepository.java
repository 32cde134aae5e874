package org.jiedui.project.rate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.project.rate.model.ExchangeRate;

@ApplicationScoped
class ExchangeRateRepository implements PanacheRepositoryBase<ExchangeRate, UUID> {

    /** @param reference an id or a code */
    Optional<ExchangeRate> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<ExchangeRate> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<ExchangeRate> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .or(() -> find("code", reference).withLock(lock).firstResultOptional());
    }

    List<ExchangeRate> between(Currency currency, LocalDate first, LocalDate last) {
        return list("details.currency = ?1 AND details.day BETWEEN ?2 AND ?3", currency, first, last);
    }
}
