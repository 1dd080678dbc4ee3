"""All routes, by their part of the API. Generated from openapi.json: change that, then `npm run sdk`."""

from __future__ import annotations

from ..._call import Caller
from .account_api import AccountApi
from .analytics_api import AnalyticsApi
from .batches_api import BatchesApi
from .billing_api import BillingApi
from .credits_api import CreditsApi
from .ideas_api import IdeasApi
from .keys_api import KeysApi
from .posts_api import PostsApi
from .privacy_api import PrivacyApi
from .profile_api import ProfileApi
from .scraping_api import ScrapingApi
from .sessions_api import SessionsApi
from .system_api import SystemApi
from .test_mode_api import TestModeApi
from .webhooks_api import WebhooksApi


class Api:
    """Every route of the API, as it is: one method for each."""

    def __init__(self, caller: Caller) -> None:
        self.account = AccountApi(caller)
        self.analytics = AnalyticsApi(caller)
        self.batches = BatchesApi(caller)
        self.billing = BillingApi(caller)
        self.credits = CreditsApi(caller)
        self.ideas = IdeasApi(caller)
        self.keys = KeysApi(caller)
        self.posts = PostsApi(caller)
        self.privacy = PrivacyApi(caller)
        self.profile = ProfileApi(caller)
        self.scraping = ScrapingApi(caller)
        self.sessions = SessionsApi(caller)
        self.system = SystemApi(caller)
        self.test_mode = TestModeApi(caller)
        self.webhooks = WebhooksApi(caller)
