/** One attempt to deliver: the letter is composed from the log as it stands now and sent over the channel. */

import type { DeliveryActivities } from '@duban/contract';
import type { Outcome } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { attachedFiles, type IssuedPapers } from './channels/attached-files.ts';
import type { Mailer } from './channels/email.ts';
import { ChannelError } from './channels/failure.ts';
import { postWebhook } from './channels/webhook.ts';
import { type Contacts, LOCAL_CONTACTS } from './contacts.ts';
import { type Knowledge, nowOf } from './knowledge.ts';
import { compose, type Links } from './letter/compose.ts';
import { noticesOfDispatch } from './notices-in-context.ts';

export type Delivering = {
  readonly store: Pick<EventStore, 'readLog'>;
  readonly knowledge: Knowledge;
  readonly contacts: Contacts;
  /** Null when no mail is sent. */
  readonly mailer: Mailer | null;
  /** Whether the mail server runs on this machine: only then is mail of a demonstration sent. */
  readonly isMailLocal: boolean;
  readonly links: Links;
  readonly papers: IssuedPapers;
};

export const deliveryActivities = (delivering: Delivering): DeliveryActivities => ({
  async send(request) {
    const { plan: planId, dispatch, recipient, channel, at } = request;
    const { links, knowledge } = delivering;
    const plan = await knowledge.plan(planId);
    if (!plan) throw new Error(`The plan ${planId} has not been adopted`);
    const notices = await Array.fromAsync(noticesOfDispatch(delivering, planId, plan, request));
    const report = await knowledge.report(planId);
    const letter = compose({ dispatch, planId, plan, report, recipient, at, notices, links });
    const { demonstration } = plan.frame;
    const contacts = demonstration ? LOCAL_CONTACTS : delivering.contacts;
    const mailer = demonstration && !delivering.isMailLocal ? null : delivering.mailer;
    const email = contacts.email(planId, recipient);
    const webhook = contacts.webhook(planId, recipient);
    const send = async (): Promise<void> => {
      if (channel === 'email' && mailer && email !== null)
        await mailer.send(letter, email, at, await attachedFiles(letter.attachments, delivering.papers));
      else if (channel === 'webhook' && webhook) await postWebhook(letter, webhook);
      // The address was removed meanwhile: a retry would not find one either.
      else throw new ChannelError(`no ${channel} is known for ${recipient}`, true);
    };
    const outcome = await outcomeOf(send());
    return { outcome, at: nowOf(plan) };
  },
});

const outcomeOf = async (sending: Promise<void>): Promise<Outcome> => {
  try {
    await sending;
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return { kind: 'failed', reason: error.message, final: error.final };
  }
};
