/** Money: exact amounts in named currencies, shared out to the last fen, and converted at the rate of a day. */
package org.jiedui.platform.money.model;
