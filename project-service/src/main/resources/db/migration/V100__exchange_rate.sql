-- What foreign currencies were worth, one rate a currency and day.

CREATE TABLE exchange_rate (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Of the currency and the day, so that the two together are unique.
    code       text        NOT NULL CONSTRAINT exchange_rate_code UNIQUE,
    currency   text        NOT NULL,
    day        date        NOT NULL,
    yuan       numeric     NOT NULL CHECK (yuan > 0),
    source     text
);
CREATE INDEX exchange_rate_day ON exchange_rate (day, id);
CREATE INDEX exchange_rate_currency_day ON exchange_rate (currency, day);
CREATE INDEX exchange_rate_created ON exchange_rate (created_at, id);
