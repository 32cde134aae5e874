/** What every module's tests share: real engines, tokens, architecture rules and checks of the committed contracts. */
package org.jiedui.platform.testing;
