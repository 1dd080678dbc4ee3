import { html, type Markup } from './markup.js';

/** The sign-in dialog that the real pages repeat, hidden, beside almost everything one could click. */
export function signInModal(id: string, title: string): Markup {
  return html`<div class="contextual-sign-in-modal base-contextual-sign-in-modal" data-impression-id="${id}_contextual-sign-in-modal" data-cool-off-enabled data-show-on-page-load>
              <!---->
              <div class>
                <div id="${id}" class="modal modal--contextual-sign-in" data-outlet="${id}">
                  <!----><div class="modal__overlay flex items-center bg-color-background-scrim justify-center fixed bottom-0 left-0 right-0 top-0 opacity-0 invisible pointer-events-none z-[1000]" aria-hidden="true">
                    <section aria-modal="true" role="dialog" aria-labelledby="${id}-modal-header" tabindex="-1" class="max-h-full modal__wrapper overflow-auto p-0 bg-color-surface max-w-[1128px] min-h-[160px] relative scale-[0.25] shadow-sm shadow-color-border-faint rounded-sm">
                      <button class="modal__dismiss btn-tertiary h-[40px] w-[40px] p-0 rounded-full indent-0 contextual-sign-in-modal__modal-dismiss absolute right-0 m-[20px] cursor-pointer" aria-label="Dismiss" data-tracking-control-name="public_profile_contextual-sign-in-modal_modal_dismiss">
                        <icon class="contextual-sign-in-modal__modal-dismiss-icon lazy-load" data-delayed-url="https://static.licdn.com/aero-v1/sc/h/invented-dismiss"></icon>
                      </button>
                      <div class="modal__main w-full">
                        <div class="flex flex-col items-center text-center contextual-sign-in-modal__screen contextual-sign-in-modal__context-screen my-4 mx-3">
                          <h2 class="contextual-sign-in-modal__context-screen-title font-sans text-xl text-color-text my-2 mx-4 text-center" id="${id}-modal-header">${title}</h2>
                          <!----><!---->
                          <div class="contextual-sign-in-modal__btn-container m-auto w-[320px] babybear:w-full">
                            <div class="sign-in-modal" data-impression-id="${id}_sign-in-modal">
                              <button class="sign-in-modal__outlet-btn cursor-pointer btn-md btn-primary btn-secondary" data-tracking-client-ingraph data-modal="${id}_sign-in-modal">Sign in</button>
                            </div>
                            <p class="mt-1 text-sm">By clicking Continue to join or sign in, you agree to the <a href="https://www.linkedin.com/legal/user-agreement">User Agreement</a>.</p>
                          </div>
                        </div>
                      </div>
                    </section>
                  </div>
                </div>
              </div>
            </div>`;
}
